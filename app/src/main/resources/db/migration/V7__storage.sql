-- What lies in the S3 store under the SHA-256 of its bytes; written once and never changed.
create table stored_content (
    sha256    char(64) primary key,
    bytes     bigint      not null,
    stored_at timestamptz not null
);
