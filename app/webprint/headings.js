// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs before the page is printed: the headings that are seen, for the table of contents, and where they stand.
(function () {
  'use strict';
  const found = [];
  const most = 2000;
  for (const element of document.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')) {
    const role = element.getAttribute('role');
    if ((role && role !== 'heading') || element.closest('[aria-hidden=true]')) continue;
    const place = element.getBoundingClientRect();
    const title = (element.innerText || '').replace(/\s+/g, ' ').trim();
    const hidden = getComputedStyle(element).visibility !== 'visible';
    if (!title || hidden || place.width < 2 || place.height < 2 || place.bottom <= 0 || place.right <= 0) continue;
    const level = Number(element.getAttribute('aria-level')) || Number((/^h([1-6])$/.exec(element.localName) || [])[1]) || 2;
    found.push({ title: title.slice(0, 300), level, top: place.top + scrollY });
    if (found.length === most) break;
  }
  return found;
})()
