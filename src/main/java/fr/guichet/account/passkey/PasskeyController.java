package fr.guichet.account.passkey;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.Proof;
import fr.guichet.account.session.CurrentSession;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.OneLine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys of the agent: made with the browser, named, removed. */
@Controller
@RequestMapping("/mon-compte/cles")
class PasskeyController {

    private static final String PAGE = "account/passkeys";

    private final PasskeyService passkeys;
    private final WebAuthnRelyingPartyOperations relyingParty;
    private final CurrentSession session;
    private final Clock clock;
    private final PublicKeyCredentialCreationOptionsRepository asked =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    PasskeyController(
            PasskeyService passkeys, WebAuthnRelyingPartyOperations relyingParty, CurrentSession session, Clock clock) {
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", PasskeyForm.blank());
        return page(model);
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(Authentication agent, HttpServletRequest request, HttpServletResponse response) {
        var options = relyingParty.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(agent));
        asked.save(request, response, options);
        return PasskeyJson.write(options);
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            Model model,
            @AuthenticationPrincipal Agent agent,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var registered = Attempt.to(() -> register(form, request, response)).refusedOn("");
        if (!registered.succeeds(errors, model)) {
            return page(model);
        }
        session.become(agent.awaiting(Awaited.NOTHING), Proof.PASSKEY.addTo(authentication, clock), request, response);
        Flash.success(redirect, "passkey.registered");
        return "redirect:/mon-compte/cles";
    }

    @PostMapping("/{passkey}/suppression")
    String remove(@PathVariable UUID passkey, RedirectAttributes redirect) {
        Flash.success(redirect, passkeys.remove(passkey) ? "passkey.removed" : "passkey.removed-before");
        return "redirect:/mon-compte/cles";
    }

    /** What was asked is answered once. */
    private void register(PasskeyForm form, HttpServletRequest request, HttpServletResponse response) {
        var options = asked.load(request);
        asked.save(request, response, null);
        passkeys.register(options, form.made(), form.label());
    }

    private String page(Model model) {
        model.addAttribute("passkeys", lines());
        return PAGE;
    }

    private List<Line> lines() {
        return passkeys.own().stream()
                .map(passkey -> new Line(passkey, local(passkey.createdAt()), local(passkey.lastUsedAt())))
                .toList();
    }

    private @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
    }

    record Line(
            Passkey passkey,
            @Nullable LocalDateTime createdAt,
            @Nullable LocalDateTime lastUsedAt) {}

    /** @param credential what the browser answered, as JSON; without JavaScript there is none */
    record PasskeyForm(
            @NotBlank @OneLine @Size(max = 60) String label,
            @Size(max = 20_000) @Nullable String credential) {

        @SuppressWarnings("NullAway") // not valid until it is filled in
        static PasskeyForm blank() {
            return new PasskeyForm(null, null);
        }

        String made() {
            return credential == null ? "" : credential;
        }
    }
}
