// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/decoders.h"

#include "app/protocol/codec.h"
#include "app/protocol/http.h"

namespace callout::test {

using namespace protocol;

namespace {

template <typename Decoded, typename Encode>
int use(const Decoded &decoded, Encode encodeAgain)
{
    if (!decoded)
        return 0;
    return encodeAgain(*decoded).isEmpty() ? 0 : 1;
}

} // namespace

int decodeWithAll(const QByteArray &bytes)
{
    const auto again = [](const auto &value) { return encode(value); };
    decodeError(bytes, {});
    return use(decodeClientFrame(bytes), again) + use(decodeServerFrame(bytes), again)
        + use(decodeEvent(bytes), encodeEvent) + use(decodeConversation(bytes), encodeConversation)
        + use(decodeSessionRequest(bytes), again) + use(decodeSessionReply(bytes), again)
        + use(decodeSsoUser(bytes), again) + use(decodeInviteRequest(bytes), again)
        + use(decodeInvite(bytes), again) + use(decodeInvites(bytes), again)
        + use(decodePageList(bytes), again) + use(decodePage(bytes), again);
}

} // namespace callout::test
