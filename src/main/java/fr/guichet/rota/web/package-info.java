/** The pages of the rota: the week of the agents, their days, their standard weeks, their leaves. */
@NullMarked
package fr.guichet.rota.web;

import org.jspecify.annotations.NullMarked;
