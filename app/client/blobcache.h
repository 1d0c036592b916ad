#pragma once
#include "app/client/api.h"
namespace callout {
class BlobCache : public QObject {
public:
    ApiCall *fetch(const QString &sha256, Api::Reply<QString> reply);
};
}
