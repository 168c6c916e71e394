-- What a signed-in resident began, the newest first: read at every page of a request.
CREATE INDEX "draft_identity_id_updated_at_idx" ON "draft"("identity_id", "updated_at");
