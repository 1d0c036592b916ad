// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/httpconnection.h"

namespace callout::server {

/// What each path of the native door does (protocol §9). Every request is answered once.
namespace HttpRoutes {

Task<void> handle(HttpConnection &connection);

} // namespace HttpRoutes

/// `PUT`, `GET`, `HEAD /v1/blobs/{sha256}`: streamed both ways.
namespace BlobRoutes {

Task<void> put(HttpConnection &connection, Actor actor, QString sha256);
Task<void> get(HttpConnection &connection, Actor actor, QString sha256);

} // namespace BlobRoutes

} // namespace callout::server
