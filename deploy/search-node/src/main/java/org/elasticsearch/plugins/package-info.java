/** Lives in Elasticsearch's package because loaded plugins are described by package-private types there. */
package org.elasticsearch.plugins;
