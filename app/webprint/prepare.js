// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs in a world of its own inside the loaded page and turns what a browser shows in a window into
// something that prints the same on tall sheets: whatever looks at the window's size or at the
// medium is settled for the window now. Says how large the sheet must be.
(function () {
  'use strict';
  const view = { width: innerWidth, height: innerHeight };
  const root = document.documentElement;

  // -- lengths that are parts of the window ------------------------------------------------------
  const side = {
    vw: view.width, vi: view.width, vh: view.height, vb: view.height,
    vmin: Math.min(view.width, view.height), vmax: Math.max(view.width, view.height),
  };
  const piece =
    /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|url\([^)]*\)|[\w-]*[a-z_-][\w-]*\d)|((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)[dsl]?(v(?:w|h|i|b|min|max))\b/gi;
  const settled = (css) => css.replace(piece, (all, other, number, unit) =>
    other !== undefined ? all : Number((number * side[unit.toLowerCase()] / 100).toFixed(3)) + 'px');

  function settleStyle(style) {
    for (const name of ['break-before', 'break-after'])
      if (!/^(|auto|column|avoid-column)$/.test(style.getPropertyValue(name)))
        style.setProperty(name, 'auto', style.getPropertyPriority(name));
    if (style.getPropertyValue('background-attachment').includes('fixed'))
      style.setProperty('background-attachment', 'scroll', 'important');
    if (/\dv|\d[dsl]v/i.test(style.cssText)) {
      const css = settled(style.cssText);
      if (css !== style.cssText) style.cssText = css;
    }
  }

  // -- conditions about the medium and the window ------------------------------------------------
  function settleMedia(list) {
    if (list.mediaText) list.mediaText = matchMedia(list.mediaText).matches ? 'all' : 'not all';
  }

  function settleSheet(sheet) {
    settleMedia(sheet.media);
    let rules;
    try { rules = sheet.cssRules; } catch (e) { return; } // of another site, which does not allow it
    settleRules(sheet, rules);
  }

  function settleRules(owner, rules) {
    for (let i = rules.length - 1; i >= 0; --i) {
      const rule = rules[i];
      if (rule instanceof CSSPageRule) { owner.deleteRule(i); continue; }
      if (rule instanceof CSSImportRule) {
        settleMedia(rule.media);
        if (rule.styleSheet) settleSheet(rule.styleSheet);
        continue;
      }
      if (rule instanceof CSSMediaRule) settleMedia(rule.media);
      if (rule.style) settleStyle(rule.style);
      if (rule.cssRules) settleRules(rule, rule.cssRules);
    }
  }

  // -- the parts of the page ---------------------------------------------------------------------
  const trees = [document];
  const elements = [];
  for (let i = 0; i < trees.length; ++i) {
    for (const element of trees[i].querySelectorAll('*')) {
      elements.push(element);
      if (element.shadowRoot) trees.push(element.shadowRoot);
    }
  }

  for (const tree of trees) {
    for (const sheet of tree.styleSheets) settleSheet(sheet);
    for (const sheet of tree.adoptedStyleSheets || []) settleSheet(sheet);
  }
  for (const element of elements) {
    if (element.hasAttribute('style')) settleStyle(element.style);
    if (element.localName === 'source' && element.media)
      element.media = matchMedia(element.media).matches ? 'all' : 'not all';
    if (element.loading === 'lazy') element.loading = 'eager';
  }

  // -- emoji in bold text ------------------------------------------------------------------------
  // Their font has one weight, and what the engine would embolden by itself is missing in print. In bold text
  // they are taken from a face that says to have every weight; all other characters pass it by.
  function emojiFace() {
    const range = ['U+200D', 'U+FE0F', 'U+1F000-1FAFF', 'U+E0020-E007F'];
    for (let code = 0x2300; code < 0x2C00; ++code)
      if (/\p{Emoji_Presentation}/u.test(String.fromCodePoint(code))) range.push('U+' + code.toString(16));
    return ' @font-face { font-family: callout-emoji; src: local("Noto Color Emoji"); font-weight: 1 1000; ' +
      'unicode-range: ' + range.join() + ' }';
  }

  function showBoldEmoji(element) {
    const texts = Array.from(element.childNodes).filter((node) => node.nodeType === Node.TEXT_NODE);
    let text = texts.map((node) => node.data).join('\n') + (element.value || '') + (element.placeholder || '');
    const now = getComputedStyle(element);
    if (now.fontWeight < 600 || now.display === 'none') return;
    if (now.display === 'list-item') text += now.listStyleType;
    for (const name of ['::before', '::after', '::marker']) text += getComputedStyle(element, name).content;
    if (/\p{Emoji_Presentation}|[\u{1F000}-\u{1FAFF}]/u.test(text))
      element.style.setProperty('font-family', 'callout-emoji, ' + now.fontFamily, 'important');
    if (/[\uFE0F\u20E3]/.test(text)) // also signs and digits, which are emoji only with what follows them
      element.style.setProperty('font-synthesis-weight', 'none', 'important');
  }

  const style = document.createElement('style');
  style.textContent =
    '@page { margin: 0 } ' +
    '*, ::before, ::after { -webkit-print-color-adjust: exact !important; content-visibility: visible !important; transition: none !important } ' +
    'html { text-rendering: geometricPrecision }' + emojiFace();
  (document.head || root).appendChild(style);
  for (const element of elements) showBoldEmoji(element);

  for (const animation of document.getAnimations()) {
    try { animation.finish(); } catch (e) { animation.cancel(); } // one without an end
  }
  scrollTo(0, 0);

  // The sheet is higher than the window: what filled the window keeps that height.
  if (Math.abs(root.getBoundingClientRect().height - view.height) < 1) root.style.height = view.height + 'px';
  if (getComputedStyle(root).minHeight.endsWith('%')) root.style.minHeight = view.height + 'px';
  const rootNow = getComputedStyle(root); // stays as wide where the sheet becomes wider than the window
  const { width: rootWidth, marginLeft, marginRight } = rootNow;
  Object.assign(root.style, { width: rootWidth, marginLeft, marginRight });
  if (rootNow.position === 'static') root.style.position = 'relative'; // what is placed goes with it onto every sheet

  // -- what is placed by the window --------------------------------------------------------------
  const inWindow = [null, document.body, root];
  const pinned = [];
  for (const element of elements) {
    const now = getComputedStyle(element);
    if (now.position === 'sticky' || now.position === '-webkit-sticky')
      pinned.push({ element, sticky: true });
    else if (now.position === 'fixed' ||
             (now.position === 'absolute' && element instanceof HTMLElement && inWindow.includes(element.offsetParent)))
      pinned.push({ element, place: element.getBoundingClientRect(), width: now.width, height: now.height });
  }
  const set = (element, values) => {
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value, 'important');
  };
  for (const { element, sticky, place, width, height } of pinned) {
    if (sticky)
      set(element, { position: 'relative', inset: 'auto' });
    else
      set(element, { position: 'absolute', inset: 'auto', top: '0px', left: '0px', width, height });
    if (sticky) continue;
    const moved = element.getBoundingClientRect();
    set(element, { top: place.top - moved.top + 'px', left: place.left - moved.left + 'px' });
  }

  const scrolled = document.scrollingElement || root;
  return { width: scrolled.scrollWidth, height: scrolled.scrollHeight };
})()
