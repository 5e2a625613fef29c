-- Forgetting takes the oldest rows of a part, in batches.
CREATE INDEX outbox_finished_at ON outbox_finished (finished_at);
