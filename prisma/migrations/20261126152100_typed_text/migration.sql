-- AlterTable
ALTER TABLE "edit_lease" DROP COLUMN "cipher",
DROP COLUMN "key_id";

-- CreateTable
CREATE TABLE "typed_text" (
    "thing" TEXT NOT NULL,
    "thing_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "cipher" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "typed_text_pkey" PRIMARY KEY ("thing","thing_id","staff_id")
);

-- CreateIndex
CREATE INDEX "typed_text_staff_id_idx" ON "typed_text"("staff_id");

-- CreateIndex
CREATE INDEX "typed_text_saved_at_idx" ON "typed_text"("saved_at");

-- AddForeignKey
ALTER TABLE "typed_text" ADD CONSTRAINT "typed_text_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The things that a form can hold, the same in both tables; a lease is a colleague's.
alter table edit_lease add constraint edit_lease_thing check (thing in ('household', 'person', 'goal', 'step'));
alter table edit_lease add constraint edit_lease_holder check (holder_kind = 'staff' and holder_name <> '');
alter table typed_text add constraint typed_text_thing check (thing in ('household', 'person', 'goal', 'step'));
