"""How a partnership binds itself, meets, decides, escalates, changes and ends."""
