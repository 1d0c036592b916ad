// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program `callout` with hands and a voice: the same parts as in ui/main.cpp, driven by lines on
// standard input, telling on standard output what its first page's window knows.
//
//   pin TEXT        a marker with a comment           leave      closes all windows
//   try             "Try now"                         share      listens for others
//   say WORD        says WORD back                    count      tells how much is confirmed
//   where           tells at which port it is shared   open ID    a discussion's chat
//   write TEXT      types it into the chat          send       presses Enter there
//   field           tells what stands there         words      tells of the discussion's comments,
//                                                    those that were not sent with "!" before them
//
// Each line out begins with the time on the machine's monotonic clock, in microseconds:
//   state STATE FAULT | role ROLE | overlay ID | stored ID | added ID | foreign ID | seq N | presence N
#include "app/server/embedded.h"
#include "ui/chat/chatwindow.h"
#include "ui/chat/composer.h"
#include "ui/program.h"
#include "ui/window/pagewindow.h"
#include "ui/window/stage.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <unistd.h>

using namespace callout;
using namespace callout::ui;
using namespace Qt::StringLiterals;

namespace {

template <typename Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

void tell(const QString &line)
{
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
    std::printf("%lld %s\n", static_cast<long long>(now.count()), qUtf8Printable(line));
    std::fflush(stdout);
}

class Driver : public QObject {
public:
    explicit Driver(Program &program) : m_program(program), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Driver::read);
        // Windows come when other processes have been asked; their models when servers are there.
        connect(&m_look, &QTimer::timeout, this, &Driver::look);
        m_look.start(5);
    }

private:
    PageSource *source() const
    {
        const auto windows = m_program.windows().pageWindows();
        return windows.isEmpty() ? nullptr : &windows.first()->source();
    }

    void look()
    {
        PageSource *page = source();
        if (!page || !page->session() || !page->model())
            return;
        m_look.stop();
        m_model = page->model();
        Session *session = page->session();
        connect(session, &Session::stateChanged, this, [session] {
            tell(u"state %1 %2"_s.arg(nameOf(session->state()), nameOf(session->lastFault())));
        });
        PageModel *model = m_model.get();
        connect(model, &PageModel::conversationAdded, this, [model](const QString &id) {
            const Fate fate = model->conversation(id)->fate;
            tell((fate == Fate::Stored ? u"added %1"_s : u"overlay %1"_s).arg(id));
        });
        connect(model, &PageModel::conversationChanged, this, [model](const QString &id) {
            if (model->conversation(id)->fate == Fate::Stored)
                tell(u"confirmed %1"_s.arg(id));
        });
        connect(model, &PageModel::conversationRemoved, this,
                [](const QString &id) { tell(u"removed %1"_s.arg(id)); });
        connect(model, &PageModel::foreignComment, this,
                [](const QString &id) { tell(u"foreign %1"_s.arg(id)); });
        connect(model, &PageModel::operationFailed, this, [] { tell(u"failed"_s); });
        connect(model, &PageModel::presenceChanged, this,
                [model] { tell(u"presence %1"_s.arg(model->presence().count)); });
        connect(model, &PageModel::reset, this, [model] { tell(u"seq %1"_s.arg(model->confirmed().seq)); });
        tell(u"page %1"_s.arg(page->urlId()));
        tell(u"state %1 %2"_s.arg(nameOf(session->state()), nameOf(session->lastFault())));
    }

    void read()
    {
        char bytes[4096];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0) {
            m_input.setEnabled(false);
            QApplication::exit(0);
            return;
        }
        m_in += QByteArray(bytes, count);
        for (qsizetype end; (end = m_in.indexOf('\n')) >= 0; m_in.remove(0, end + 1))
            obey(QString::fromUtf8(m_in.first(end)));
    }

    void obey(const QString &line)
    {
        const QString word = line.section(u' ', 0, 0);
        const QString rest = line.section(u' ', 1);
        if (word == u"pin"_s && m_model) {
            const QString id = newUuid();
            tell(u"pinning %1"_s.arg(id));
            m_model->createConversation(id, newUuid(), ImageAnchor { 20, 30, 0, 0, {} }, rest);
        } else if (word == u"count"_s && m_model) {
            tell(u"count %1 %2"_s.arg(m_model->confirmed().conversations.size())
                     .arg(m_model->confirmed().seq));
        } else if (word == u"try"_s && source()) {
            source()->session()->tryNow();
        } else if (word == u"share"_s) {
            m_program.workspace().share([](const Result<quint16, QString> &port) {
                tell(port ? u"shared %1"_s.arg(*port) : u"not shared: %1"_s.arg(port.error()));
            });
        } else if (word == u"where"_s) {
            const Workspace &workspace = m_program.workspace();
            tell(u"sharing %1"_s.arg(workspace.isSharing() ? workspace.sharingPort() : 0));
        } else if (word == u"leave"_s) {
            m_program.windows().quit();
        } else if (word == u"say"_s) {
            tell(u"said %1"_s.arg(rest));
        } else if (source()) {
            obeyInChat(word, rest);
        }
    }

    void obeyInChat(const QString &word, const QString &rest)
    {
        Stage &stage = m_program.windows().pageWindows().first()->stage();
        auto *field = stage.chat() ? stage.chat()->findChild<ComposerField *>() : nullptr;
        const auto open = [&] { return stage.chat() ? stage.chat()->conversationId() : QString(); };
        const ConversationView *view = m_model ? m_model->conversation(open()) : nullptr;
        if (word == u"open"_s) {
            stage.open(rest);
            tell(u"opened %1"_s.arg(open()));
        } else if (word == u"write"_s && field) {
            field->insertPlainText(rest);
        } else if (word == u"send"_s && field) {
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
            QApplication::sendEvent(field, &enter);
        } else if (word == u"field"_s && field) {
            tell(u"field [%1]"_s.arg(field->toPlainText()));
        } else if (word == u"words"_s && view) {
            QStringList all;
            for (const Comment &comment : view->conversation.comments) {
                const Fate fate = view->commentFates.value(comment.id, Fate::Stored);
                all << (fate == Fate::Failed        ? u"!"_s
                            : fate == Fate::Pending ? u"?"_s
                                                    : QString())
                        + comment.text;
            }
            tell(u"words "_s + all.join(u'|'));
        }
    }

    Program &m_program;
    QSocketNotifier m_input;
    QTimer m_look;
    QByteArray m_in;
    std::shared_ptr<PageModel> m_model;
};

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    const auto line = readCommandLine(argc, argv);
    if (!line)
        return line.error().status;
    QApplication app(argc, argv);
    Program program(*line, localServerFactory<server::EmbeddedServer>(), {});
    Driver driver(program);
    program.begin();
    return QApplication::exec();
}
