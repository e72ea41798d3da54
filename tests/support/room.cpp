// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room.h"

#include "core/exam/draw_seed.h"
#include "core/journal/kinds.h"
#include "core/text/dates.h"
#include "seal/session_code.h"

#include <QDir>

#include <array>

using namespace hocvu;

namespace {

constexpr std::array kTitles{
    "Vì sao cán bộ cơ sở cần học trí tuệ nhân tạo hôm nay",
    "AI tạo sinh hoạt động thế nào và sai ở đâu",
    "Luật Trí tuệ nhân tạo 2025: điều cán bộ phường cần nhớ",
    "Đạo đức và trách nhiệm công vụ khi dùng AI",
    "Ranh giới đỏ: bí mật nhà nước và an toàn thông tin",
    "Bảo vệ dữ liệu cá nhân khi làm việc với AI",
    "Viết câu lệnh (prompt) hiệu quả",
    "Dùng AI soạn thảo văn bản hành chính đúng thể thức",
    "Tóm tắt, tổng hợp, tra cứu và kiểm chứng",
    "Phân tích số liệu, bảng biểu, báo cáo",
    "Họp, lịch, thư điện tử, trình chiếu",
    "AI trong tiếp nhận, giải quyết thủ tục hành chính và phục vụ người dân",
    "Nhận diện tin giả, deepfake, lừa đảo và gắn nhãn nội dung AI",
    "Từ học đến làm: sáng kiến AI cho Chặng “Chuyển đổi đột phá”",
};

constexpr std::array kNames{"Nguyễn Thị Hường", "Đặng Thị Ngọc Ánh", "Trần Văn Đức",
                            "Phạm Quỳnh Như",   "Lê Văn Ẩn",         "Nguyễn Thị Hường"};

constexpr QLatin1String kCardPin("2468");
constexpr QLatin1String kDeskPin("246810");

Course makeCourse()
{
    Course course;
    course.title = QStringLiteral("Ứng dụng AI trong công vụ");
    for (size_t i = 0; i < kTitles.size(); ++i) {
        const int number = int(i) + 1;
        Checkpoint checkpoint{Millis(12'000),
                              Millis(4'000),
                              QStringLiteral("Khi dùng kết quả của AI, ai chịu trách nhiệm?"),
                              {QStringLiteral("Người ra quyết định sử dụng kết quả đó"),
                               QStringLiteral("Doanh nghiệp cung cấp công cụ AI"),
                               QStringLiteral("Không ai, vì AI chỉ là công cụ")},
                              0,
                              QStringLiteral("AI không thay thế trách nhiệm của con người.")};
        course.lessons.append({number,
                               QStringLiteral("%1-bai").arg(number, 2, 10, QLatin1Char('0')),
                               QString::fromUtf8(kTitles.at(i)),
                               Millis(20'400),
                               {checkpoint},
                               {},
                               {},
                               {}});
    }
    return course;
}

Bank makeBank(bool practice)
{
    QList<Question> questions;
    for (int topic = 1; topic <= kTopics; ++topic) {
        for (int i = 0; i < 8; ++i) {
            Question question;
            question.id = QStringLiteral("%1.%2").arg(topic).arg(i + 1 + (practice ? 20 : 0), 2, 10,
                                                                 QLatin1Char('0'));
            question.practice = practice;
            question.topic = topic;
            question.level = Level(i % kLevels);
            question.stem
                = QStringLiteral("Câu hỏi %1 về “%2”: cách làm nào phù hợp nhất khi một cán bộ "
                                 "phường dùng AI trong công việc hằng ngày?")
                      .arg(question.id, QString::fromUtf8(kTitles.at(size_t(topic - 1))));
            question.options = {QStringLiteral("Đối chiếu kết quả với văn bản gốc rồi mới dùng"),
                                QStringLiteral("Dùng ngay kết quả đầu tiên cho kịp thời hạn"),
                                QStringLiteral("Hỏi lại nhiều lần đến khi câu trả lời giống nhau"),
                                QStringLiteral("Nhờ một công cụ AI khác xác nhận giúp mình")};
            question.key = i % kOptions;
            std::swap(question.options[0], question.options[question.key]);
            question.explanation
                = QStringLiteral("Kết quả của AI phải được con người kiểm chứng với nguồn gốc.");
            question.sourceDocument = QStringLiteral("Luật số 134/2025/QH15");
            question.sourceArticle = QStringLiteral("khoản 2 Điều 27");
            question.lesson = topic;
            questions.append(question);
        }
    }
    return *Bank::fromQuestions(questions);
}

Campaign makeCampaign(const SealedSecrets &secrets)
{
    Campaign campaign;
    campaign.id = QStringLiteral("bach-dang-2026");
    campaign.title = QStringLiteral(
        "Cuộc thi “Ứng dụng AI trong thực thi nhiệm vụ của các cơ quan hành chính”");
    campaign.place = QStringLiteral("Bạch Đằng");
    campaign.issuer = QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG BẠCH ĐẰNG");
    campaign.signerTitle = QStringLiteral("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
    campaign.certificatePrefix = QStringLiteral("BĐ-2026-");
    campaign.supervisorPin = *secrets.hashPin(kDeskPin);
    campaign.contact = QStringLiteral("Phòng Văn hóa - Xã hội");
    campaign.stages = {{QStringLiteral("Nâng cao năng lực"), {2026, 5, 28}, {2026, 6, 11}},
                       {QStringLiteral("Chuyển đổi đột phá"), {2026, 6, 12}, {2026, 6, 20}},
                       {QStringLiteral("Vinh danh"), {2026, 6, 21}, {2026, 6, 25}}};
    campaign.prizes = {{QStringLiteral("Giải Nhất"), 1, 10'000'000},
                       {QStringLiteral("Giải Nhì"), 2, 5'000'000},
                       {QStringLiteral("Giải Ba"), 3, 3'000'000},
                       {QStringLiteral("Giải Khuyến khích"), 5, 2'000'000}};
    campaign.units = {QStringLiteral("Văn phòng HĐND và UBND"),
                      QStringLiteral("Phòng Văn hóa - Xã hội"),
                      QStringLiteral("Phòng Kinh tế, Hạ tầng và Đô thị"),
                      QStringLiteral("Trung tâm Phục vụ hành chính công"),
                      QStringLiteral("Ủy ban MTTQ Việt Nam phường"),
                      QStringLiteral("Trạm Y tế"),
                      QStringLiteral("Trường Tiểu học Bạch Đằng"),
                      QStringLiteral("Tổ dân phố số 1")};
    campaign.examOpens = QDateTime({2026, 5, 28}, {0, 0}, vietnamTime());
    campaign.examCloses = QDateTime({2026, 6, 10}, {23, 59}, vietnamTime());
    campaign.handIn = {2026, 6, 10};
    return campaign;
}

} // namespace

Room makeTestRoom()
{
    const SealedSecrets secrets;
    Room room{QStringLiteral("Phòng máy số 1"),
              makeCampaign(secrets),
              makeCourse(),
              makeBank(false),
              makeBank(true),
              {},
              QByteArray(kDrawSeedBytes, 's'),
              {}};
    const QString pinHash = *secrets.hashPin(kCardPin);
    int i = 0;
    for (const char *name : kNames) {
        room.roster.append({QUuid::createUuidV5(QUuid(), QByteArray::number(i)),
                            QString::fromUtf8(name), 1968 + 4 * i, room.campaign.units.at(i % 4),
                            QStringLiteral("CB-%1").arg(i + 1, 3, 10, QLatin1Char('0')), false,
                            pinHash});
        ++i;
    }
    return room;
}

TestExam::TestExam(Room &room)
    : m_room(room)
{
}

void TestExam::shut()
{
    m_shut = std::exchange(m_room.bank, Bank());
}

Result<void> TestExam::open(const QString &code)
{
    const auto session = SessionCode::parse(code);
    if (!session)
        return tl::unexpected(session.error());
    if (session->text() != QLatin1String(kCode))
        return fail(ErrorCode::Refused, code);
    m_room.bank = *std::exchange(m_shut, std::nullopt);
    return {};
}

Result<AnswerKeys> TestExam::answerKeys() const
{
    return m_shut ? fail(ErrorCode::Unavailable, QStringLiteral("sealed"))
                  : Result<AnswerKeys>(m_room.bank.answerKeys());
}

TestRoom::TestRoom()
    : room(makeTestRoom())
    , key(SigningKey::generate())
{
    QDir(folder.path()).mkpath(QStringLiteral("certificates"));
    QDir(folder.path()).mkpath(QStringLiteral("bundles"));
    open();
}

TestRoom::~TestRoom() = default;

Context TestRoom::context()
{
    return {room, *records, clock, secrets, exam, *certificates, *exporter, media, copy};
}

void TestRoom::reopen()
{
    exporter.reset();
    certificates.reset();
    records.reset();
    journal.reset();
    db.reset();
    open();
}

void TestRoom::open()
{
    db = *Database::open(path(QStringLiteral("journal.sqlite")));
    journal = *Journal::open(*db, clock, QUuid::createUuid());
    records = std::make_unique<StoredRecords>(*db, *journal);
    certificates = std::make_unique<CertificateMaker>(room, key, QStringLiteral("7QK"),
                                                      path(QStringLiteral("certificates")));
    exporter = std::make_unique<BundleExporter>(room, *records, clock, key, *certificates,
                                                path(QStringLiteral("bundles")), QString());
}

void TestRoom::signIn(int index)
{
    const Person &person = room.roster.at(index);
    const auto known = records->append({{kind::kPersonRegistered,
                                         person.id,
                                         {{QStringLiteral("name"), person.name},
                                          {QStringLiteral("birthYear"), person.birthYear},
                                          {QStringLiteral("unit"), person.unit},
                                          {QStringLiteral("code"), person.code},
                                          {QStringLiteral("provisional"), false},
                                          {QStringLiteral("by"), QStringLiteral("kit")}}}});
    Q_ASSERT(known);
    visit.signIn(person);
}

void TestRoom::watchLesson(const QUuid &person, int number)
{
    const Lesson &lesson = *room.course.find(number);
    const auto watched = records->append({{kind::kLessonWatched,
                                           person,
                                           {{QStringLiteral("lesson"), number},
                                            {QStringLiteral("from"), 0},
                                            {QStringLiteral("to"), lesson.seconds()}}},
                                          {kind::kCheckpointAnswered,
                                           person,
                                           {{QStringLiteral("lesson"), number},
                                            {QStringLiteral("checkpoint"), 0},
                                            {QStringLiteral("choice"), 0},
                                            {QStringLiteral("right"), true}}}});
    Q_ASSERT(watched);
}

void TestRoom::watchAllLessons(const QUuid &person)
{
    for (const Lesson &lesson : room.course.lessons)
        watchLesson(person, lesson.number);
}
