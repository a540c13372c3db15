/** The password of every demo account. Signing in with it is refused outside of demo mode, whoever set it. */
export const DEMO_PASSWORD = 'nendo-demo';
