// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/decoders.h"

/// Entry for libFuzzer; tests/golden is a corpus to begin with.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    callout::test::decodeWithAll(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
