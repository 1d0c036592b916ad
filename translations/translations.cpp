// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library needs one source; what it is for are the files compiled into it.
