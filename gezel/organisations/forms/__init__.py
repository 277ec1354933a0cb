"""Forms of this room: they read and check what is typed; policies and workflows decide."""
