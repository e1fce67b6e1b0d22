/** The object store: an S3 endpoint over a folder of the local disk, as a program of its own. */
package io.marshrut.objectstore;
