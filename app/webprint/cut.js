// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs after prepare.js where a page is higher than a sheet, with the height of all sheets: makes of the
// page one thing of that height that cannot be broken (https://www.w3.org/TR/css-break-3/, monolithic),
// which the engine cuts exactly where a sheet ends. Otherwise it would move lines, pictures and rows to
// the next sheet, and the page would no longer look as it does in a window.
(function (height) {
  'use strict';
  const root = document.documentElement;
  // A contained root does not take the ground of the page from its body.
  const own = getComputedStyle(root);
  const hasGround = (style) =>
    style.backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  if (document.body && !hasGround(own)) {
    const ground = getComputedStyle(document.body);
    if (hasGround(ground)) {
      for (const name of ['color', 'image', 'position', 'size', 'repeat', 'origin', 'clip'])
        root.style.setProperty('background-' + name, ground.getPropertyValue('background-' + name), 'important');
      document.body.style.setProperty('background', 'none', 'important');
    }
  }
  const outside = parseFloat(own.marginTop) + parseFloat(own.marginBottom);
  const values = {
    contain: 'size', display: 'block', 'box-sizing': 'border-box',
    height: height - outside + 'px', 'min-height': '0', 'max-height': 'none',
  };
  for (const [name, value] of Object.entries(values)) root.style.setProperty(name, value, 'important');
})
