package fr.guichet.account.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The whole address of an invitation, as it is handed over. */
final class InvitationLink {

    private InvitationLink() {}

    static String of(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitation/{token}")
                .build(token)
                .toString();
    }
}
