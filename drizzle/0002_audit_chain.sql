CREATE TABLE `sealed_state` (
	`name` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `mark` text;