-- A file is read piece by piece: as it is, a piece is found without unpacking all of it. What stands there already stays
-- readable as it stands.
alter table attachment alter column content set storage external;
