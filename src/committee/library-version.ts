/** The version of the library, as in its package.json; a test keeps the two equal. */
export const libraryVersion = '0.6.0'
