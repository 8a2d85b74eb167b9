/**
 * The advisory lock of PostgreSQL that every transaction of the portal takes first, and that the guards take for
 * whoever writes around the portal: what a guard looks up cannot change under it.
 */
export const WRITERS_LOCK = 935_160_001;
