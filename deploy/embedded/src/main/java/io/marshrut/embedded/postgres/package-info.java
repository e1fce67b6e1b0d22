/** PostgreSQL from a jar: unpacked once, a cluster per data folder, never left behind by its parent. */
package io.marshrut.embedded.postgres;
