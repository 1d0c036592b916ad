// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/sharedbytes.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callout {

namespace {

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace

std::shared_ptr<const SharedBytes> SharedBytes::copyOf(QByteArrayView bytes)
{
    const int descriptor = ::memfd_create("callout", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0)
        return nullptr;
    // Sealed, or a process that it was handed to could cut it off under everybody's feet.
    constexpr int seals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
    if (!writeAll(descriptor, bytes) || ::fcntl(descriptor, F_ADD_SEALS, seals) != 0) {
        ::close(descriptor);
        return nullptr;
    }
    return at(descriptor);
}

std::shared_ptr<const SharedBytes> SharedBytes::at(int descriptor)
{
    struct stat status { };
    void *memory = MAP_FAILED;
    if (::fstat(descriptor, &status) == 0 && status.st_size > 0)
        memory = ::mmap(nullptr, size_t(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (memory == MAP_FAILED) {
        ::close(descriptor);
        return nullptr;
    }
    return std::shared_ptr<const SharedBytes>(new SharedBytes(
        descriptor, QByteArrayView(static_cast<const char *>(memory), qsizetype(status.st_size))));
}

SharedBytes::~SharedBytes()
{
    ::munmap(const_cast<char *>(m_view.data()), size_t(m_view.size()));
    ::close(m_descriptor);
}

} // namespace callout
