/**
 * The two walls between structures: Hibernate's tenant column, and PostgreSQL's row-level security behind a role that
 * owns nothing.
 */
@NullMarked
package fr.guichet.shared.tenancy;

import org.jspecify.annotations.NullMarked;
