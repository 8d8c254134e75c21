ALTER TABLE `feedback` ADD `key` text;--> statement-breakpoint
ALTER TABLE `feedback` ADD `conversation` text;--> statement-breakpoint
ALTER TABLE `feedback` ADD `settledBy` text;--> statement-breakpoint
ALTER TABLE `feedback` ADD `settledAt` text;--> statement-breakpoint
ALTER TABLE `feedback` ADD `answer` blob;--> statement-breakpoint
CREATE INDEX `feedback_conversation` ON `feedback` (`conversation`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_key` ON `feedback` (`key`);