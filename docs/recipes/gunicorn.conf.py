"""Gunicorn for flask_shop.py: `gunicorn -c gunicorn.conf.py flask_shop:app`."""

from typing import Any

workers = 2
threads = 4
preload_app = True  # a client that is made before the fork works on in each worker


def worker_exit(server: Any, worker: Any) -> None:
    """Close the connections of a worker that ends."""
    from flask_shop import get_client

    if get_client.cache_info().currsize:
        get_client().close()
