/**
 * Imported before anything else by every program. React renders pages about five times as fast when it is told that
 * nobody debugs it, and it asks once, while it is loaded.
 */
process.env['NODE_ENV'] ??= 'production';
