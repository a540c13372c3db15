/** What the integration project's global set-up started. */
export function testEnvironment() {
  return {
    ownerUrl: required('NENDO_TEST_OWNER_URL'),
    applicationUrl: required('NENDO_TEST_APPLICATION_URL'),
    template: required('NENDO_TEST_TEMPLATE'),
    redisUrl: required('NENDO_TEST_REDIS_URL'),
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this spec in Jest's project "integration"`);
  return value;
}
