/** Lives in Elasticsearch's package because the hook for an own plugin service is package-private there. */
package org.elasticsearch.node;
