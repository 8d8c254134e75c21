CREATE TABLE "sealed_state" (
	"name" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "digest" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "mark" text;