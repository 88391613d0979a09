"""Copies of errors, as they travel between processes."""

from __future__ import annotations

import copy
import pickle


def assert_copies_are_equal(error: BaseException) -> None:
    """Assert that an error can be pickled and copied, with all that it says."""
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        twin = pickle.loads(pickle.dumps(error, protocol))
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert twin.args == error.args
        assert vars(twin) == vars(error)
    assert vars(copy.copy(error)) == vars(error)
    assert str(copy.deepcopy(error)) == str(error)
