// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/drawntexts.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <limits>

namespace callout {

DrawnTexts::DrawnTexts(QByteArrayView bytes, QByteArray password)
    : m_bytes(bytes),
      m_password(std::move(password))
{
}

DrawnTexts::~DrawnTexts() = default;

QString DrawnTexts::ofPage(int page)
{
    const std::string password = m_password.toStdString();
    if (!m_document && m_bytes.size() <= std::numeric_limits<int>::max())
        m_document.reset(
            poppler::document::load_from_raw_data(m_bytes.data(), int(m_bytes.size()), password, password));
    if (!m_document || m_document->is_locked())
        return {};
    const std::unique_ptr<poppler::page> read(m_document->create_page(page));
    if (!read)
        return {};
    const poppler::byte_array text = read->text({}, poppler::page::raw_order_layout).to_utf8();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace callout
