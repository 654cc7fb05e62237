import packageJson from '../package.json' with { type: 'json' };

/** The package's name on npm and its version. Nothing else in the sources names the package. */
export const PACKAGE_NAME: string = packageJson.name;
export const VERSION: string = packageJson.version;
