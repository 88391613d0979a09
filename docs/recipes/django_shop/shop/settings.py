"""Settings of the shop."""

import os

SECRET_KEY = "test-secret"  # noqa: S105  a real shop has its own
INSTALLED_APPS = ["shop"]
USE_TZ = True
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("SHOP_DATABASE", "shop.sqlite3"),
    }
}
