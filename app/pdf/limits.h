// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace callout::pdf {

/// Bounds what a hostile file can make of this process: its memory, its files, its disk. What goes
/// beyond ends the process, which is what its caller expects of such a file.
void limitThisProcess();

} // namespace callout::pdf
