"""Runs the scripts on the connection, and in the transaction, that `decks.collection.migration` opened."""

from alembic import context

from decks.collection.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
