/** The search node: a real Elasticsearch node, put together from published artefacts, as a program of its own. */
package io.marshrut.searchnode;
