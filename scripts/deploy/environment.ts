/** What an environment may be called: it stands in the deployment's description, where it is found again. */
export const ENVIRONMENT = /^[a-z][a-z0-9-]{0,30}$/;
