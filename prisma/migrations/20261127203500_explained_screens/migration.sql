-- CreateTable
CREATE TABLE "explained_screen" (
    "staff_id" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "explained_screen_pkey" PRIMARY KEY ("staff_id","screen")
);

-- AddForeignKey
ALTER TABLE "explained_screen" ADD CONSTRAINT "explained_screen_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A key of the texts, and no words about anybody.
alter table explained_screen add constraint explained_screen_screen check (screen ~ '^[a-zA-Z]{1,30}$');
