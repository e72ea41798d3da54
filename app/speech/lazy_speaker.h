// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/module_path.h"
#include "speech/speaker.h"

class QThread;

namespace hocvu {

/// The system's voice from the module hocvu-speech, in a thread of its own: to ask a speech service
/// for its voices takes seconds, and one that hangs shall hang nothing else.
///
/// Says nothing and knows no language until it was woken, and where there is no module, no service
/// or no voice.
class LazySpeaker : public Speaker
{
    Q_OBJECT

public:
    /// \a module is the file of the module.
    explicit LazySpeaker(const QString &module = modulePath(QStringLiteral("hocvu-speech")),
                         QObject *parent = nullptr);
    ~LazySpeaker() override;

    /// Loads the module and asks for voices; languagesChanged() tells the answer. Once.
    void wake();

    void say(const QString &text, const QString &language) override;
    void stop() override;

private:
    class Host;
    template <typename Task>
    void inThread(Task task);

    QString m_module;
    QThread *m_thread = nullptr; ///< Null until somebody woke it, as is the next.
    Host *m_host = nullptr; ///< Lives in the thread.
};

} // namespace hocvu
