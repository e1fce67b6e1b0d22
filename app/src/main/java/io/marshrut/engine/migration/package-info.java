/** The engine's own tables, owned by Flyway like ours. */
package io.marshrut.engine.migration;
