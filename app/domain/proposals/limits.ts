/** How much each part of a dossier may hold. Apart from the forms, so that a page can say a limit without carrying their schemas. */
export const PERSON_CHARS_MAX = 120;
export const SERVICE_CHARS_MAX = 120;
export const MANDATE_CHARS_MAX = 60;

export const TITLE_CHARS_MAX = 120;
export const SUMMARY_CHARS_MAX = 500;
export const SUMMARY_CHARS_MIN = 50;
export const DESCRIPTION_CHARS_MAX = 4000;
export const DESCRIPTION_CHARS_MIN = 200;
export const PLACES_CHARS_MAX = 300;
export const OTHER_CHARS_MAX = 120;

export const DIAGNOSIS_CHARS_MAX = 2000;
export const OUTREACH_CHARS_MAX = 1500;
export const RECIPIENTS_MAX = 5000;

export const SUPPORT_CHARS_MAX = 2000;
export const ACTIVITY_CHARS_MAX = 1500;
export const OUTLETS_CHARS_MAX = 1000;

export const PARTNERS_MAX = 15;
export const PARTNER_NAME_CHARS_MAX = 120;
export const PARTNER_ROLE_CHARS_MAX = 300;

export const MILESTONES_MIN = 3;
export const MILESTONES_MAX = 12;
export const MILESTONE_CHARS_MAX = 160;
export const OWNER_CHARS_MAX = 120;

export const EXPENSE_LINES_MAX = 40;
export const INCOME_LINES_MAX = 30;
export const LINE_LABEL_CHARS_MAX = 120;
export const COST_NOTE_CHARS_MAX = 1500;

export const TARGETS_MIN = 3;
export const TARGETS_MAX = 15;
export const TARGET_MAX = 1_000_000;
export const INDICATOR_SOURCE_CHARS_MAX = 200;

export const DOCUMENTS_NOTE_CHARS_MAX = 500;

export const REGRANT_NOTE_CHARS_MAX = 500;

export const SECTION_COMMENT_CHARS_MAX = 2000;
