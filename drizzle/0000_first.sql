CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`startedAt` text NOT NULL,
	`owner` text,
	`tags` text NOT NULL,
	`desk` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `applications_owner` ON `applications` (`owner`);--> statement-breakpoint
CREATE TABLE `assertions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application` text NOT NULL,
	`service` text,
	`path` text NOT NULL,
	`value` text,
	`standing` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`event` text NOT NULL,
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assertions_application` ON `assertions` (`application`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`what` text NOT NULL,
	`detail` text NOT NULL,
	`event` text
);
--> statement-breakpoint
CREATE INDEX `audit_application` ON `audit` (`application`);--> statement-breakpoint
CREATE TABLE `child_events` (
	`event` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
	`addressKey` text NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `child_events_application` ON `child_events` (`application`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
	`addressKey` text NOT NULL,
	`address` text NOT NULL,
	`person` text NOT NULL,
	`locale` text NOT NULL,
	`reachable` integer NOT NULL,
	`chart` text,
	`chartVersion` integer,
	`memory` blob NOT NULL,
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_address` ON `conversations` (`addressKey`);--> statement-breakpoint
CREATE INDEX `conversations_application` ON `conversations` (`application`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`application` text NOT NULL,
	`channel` text NOT NULL,
	`account` text NOT NULL,
	`addressKey` text NOT NULL,
	`address` text NOT NULL,
	`lane` integer NOT NULL,
	`locale` text NOT NULL,
	`slot` text,
	`sealed` blob NOT NULL,
	`notBefore` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`leaseUntil` text,
	`unclear` integer NOT NULL,
	`repeated` integer NOT NULL,
	`farewell` integer NOT NULL,
	`reason` text,
	`message` text,
	`createdAt` text NOT NULL,
	`settledAt` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_key` ON `deliveries` (`key`);--> statement-breakpoint
CREATE INDEX `deliveries_owed` ON `deliveries` (`channel`,`account`,`lane`,`seq`,`notBefore`,`addressKey`) WHERE settledAt is null;--> statement-breakpoint
CREATE INDEX `deliveries_chat` ON `deliveries` (`addressKey`,`lane`,`seq`) WHERE settledAt is null;--> statement-breakpoint
CREATE INDEX `deliveries_leased` ON `deliveries` (`leaseUntil`) WHERE leaseUntil is not null;--> statement-breakpoint
CREATE INDEX `deliveries_slot` ON `deliveries` (`addressKey`,`slot`,`seq`) WHERE message is not null;--> statement-breakpoint
CREATE INDEX `deliveries_application` ON `deliveries` (`application`,`seq`);--> statement-breakpoint
CREATE INDEX `deliveries_impossible` ON `deliveries` (`seq`) WHERE state = 'impossible';--> statement-breakpoint
CREATE TABLE `erased_files` (
	`id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`application` text,
	`addressKey` text NOT NULL,
	`at` text NOT NULL,
	`message` text,
	`said` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_application` ON `events` (`application`,`seq`);--> statement-breakpoint
CREATE INDEX `events_message` ON `events` (`addressKey`,`message`) WHERE message is not null;--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application` text NOT NULL,
	`what` text NOT NULL,
	`locale` text NOT NULL,
	`articles` text NOT NULL,
	`at` text NOT NULL,
	`address` text NOT NULL,
	`question` blob NOT NULL,
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feedback_application` ON `feedback` (`application`);--> statement-breakpoint
CREATE TABLE `fields` (
	`application` text NOT NULL,
	`service` text NOT NULL,
	`id` text NOT NULL,
	`value` blob,
	`valueMark` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`application`, `service`, `id`),
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `fields_value` ON `fields` (`valueMark`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
	`name` blob NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`document` text,
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `files_application` ON `files` (`application`);--> statement-breakpoint
CREATE TABLE `forgotten_events` (
	`mark` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`application` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`service` text,
	`stage` text NOT NULL,
	`since` text NOT NULL,
	`subject` text,
	`numbers` text NOT NULL,
	`log` blob NOT NULL,
	PRIMARY KEY(`application`, `id`),
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `people` (
	`application` text NOT NULL,
	`id` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`timezone` text NOT NULL,
	`quiet` text NOT NULL,
	`stopped` text NOT NULL,
	`name` blob,
	`nameMark` text,
	PRIMARY KEY(`application`, `id`),
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `people_name` ON `people` (`nameMark`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`key` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
	`service` text,
	`duty` text NOT NULL,
	`occurrence` text NOT NULL,
	`offset` text NOT NULL,
	`recipient` text NOT NULL,
	`dueOn` text,
	`fireAt` text NOT NULL,
	`state` text NOT NULL,
	`late` integer,
	`snoozedFrom` text,
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reminders_due` ON `reminders` (`fireAt`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `reminders_application` ON `reminders` (`application`,`state`);--> statement-breakpoint
CREATE TABLE `services` (
	`application` text NOT NULL,
	`id` text NOT NULL,
	`name` text,
	PRIMARY KEY(`application`, `id`),
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `set_aside` (
	`event` text PRIMARY KEY NOT NULL,
	`addressKey` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `set_aside_address` ON `set_aside` (`addressKey`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`application` text NOT NULL,
	`expiresAt` text NOT NULL,
	`usedBy` text
);
--> statement-breakpoint
CREATE INDEX `tokens_application` ON `tokens` (`application`);