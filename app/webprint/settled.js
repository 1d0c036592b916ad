// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far the page is: it is settled once nothing is pending, and this stays the same.
({
  pending: document.fonts.status !== 'loaded' || Array.from(document.images).some((image) => !image.complete),
  height: document.documentElement.scrollHeight,
  elements: document.getElementsByTagName('*').length,
})
