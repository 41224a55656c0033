"""Alembic's scripts: how an older collection becomes one of the newest schema."""
