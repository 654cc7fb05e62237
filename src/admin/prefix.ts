/** Where mockgen answers in its own name. A path that a contract documents is the contract's, even here. */
export const ADMIN_PREFIX = '/__admin';
